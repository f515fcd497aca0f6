/** What pages put in after they were read: each kind where such things are really put. */

import type { Sources } from '../../../lib/article/reading';

export const LATE_KINDS = [
  'fixed bar',
  'advert in the body',
  'overlay',
  'frame in the container',
  'box between blocks',
  'sticky header',
  'related list',
  'comments',
  'newsletter',
  'modal',
  'style sheet',
  'other letters',
] as const;
export type LateKind = (typeof LATE_KINDS)[number];

export function insertLate(kind: LateKind, { blocks }: Sources): void {
  const paragraphs = blocks.flatMap(({ nodes }) => nodes).filter((node) => node.parentNode !== null);
  const middle = paragraphs[Math.floor(paragraphs.length / 2)];
  const first = paragraphs[0];
  switch (kind) {
    case 'fixed bar':
      document.body.append(box('position: fixed; inset: auto 0 0; height: 90px; z-index: 2147483647', 'Mua ngay'));
      break;
    case 'advert in the body':
      document.body.prepend(box('display: block !important; height: 250px !important; width: 300px', 'Quảng cáo'));
      break;
    case 'overlay':
      document.body.append(box('position: fixed; inset: 0; z-index: 2147483647; opacity: .9', 'Đăng ký nhận tin'));
      document.documentElement.append(box('position: fixed; inset: 0; z-index: 2147483647', ''));
      break;
    case 'frame in the container': {
      const frame = document.createElement('iframe');
      frame.setAttribute('style', 'width: 300px; height: 250px; display: block');
      middle?.parentNode?.append(frame);
      break;
    }
    case 'box between blocks':
      middle?.parentNode?.insertBefore(box('height: 200px; margin: 20px 0; float: left', 'Tin tài trợ'), middle);
      break;
    case 'sticky header':
      first?.parentNode?.insertBefore(box('position: sticky; top: 0; height: 80px; z-index: 999', 'Trang chủ'), first);
      break;
    case 'related list': {
      const list = document.createElement('ul');
      // As plain a name as a box can have: no rule of ours may pass it by.
      list.id = 'a';
      for (const title of ['Ba xã mở lại chợ nổi', 'Giá cá tra tăng', 'Đọc thêm về mùa nước']) {
        const item = list.appendChild(document.createElement('li'));
        const link = item.appendChild(document.createElement('a'));
        link.href = '/tin-khac.html';
        link.append(title);
      }
      paragraphs.at(-1)?.parentNode?.append(list, list.cloneNode(true));
      break;
    }
    case 'comments': {
      const section = document.createElement('section');
      for (const [tag, text] of [
        ['h3', 'Ý kiến bạn đọc (2)'],
        ['p', 'Hòa Bình: Bài rất hay, cảm ơn tòa soạn đã nói hộ bà con chúng tôi.'],
        ['p', 'Minh: Mong có thêm nhiều bài như thế này.'],
      ] as const)
        section.appendChild(document.createElement(tag)).append(text);
      paragraphs.at(-1)?.parentNode?.append(section);
      document.body.append(section.cloneNode(true));
      break;
    }
    case 'newsletter': {
      const form = document.createElement('form');
      // Fields that hide the form's own properties.
      for (const name of ['parentNode', 'nodeType', 'email']) {
        const field = form.appendChild(document.createElement('input'));
        field.name = name;
        field.placeholder = 'Nhận bản tin buổi sáng';
      }
      form.appendChild(document.createElement('button')).append('Gửi đi');
      middle?.parentNode?.insertBefore(form, middle);
      break;
    }
    case 'modal': {
      const dialog = document.createElement('dialog');
      dialog.append('Mời bạn cài ứng dụng đọc báo');
      document.body.append(dialog);
      dialog.showModal();
      const popover = document.createElement('div');
      popover.setAttribute('popover', 'manual');
      popover.append('Bật thông báo tin nóng?');
      document.body.append(popover);
      popover.showPopover();
      break;
    }
    case 'style sheet': {
      const style = document.createElement('style');
      style.textContent = `
        html, body { overflow: hidden !important; margin-top: 90px !important; padding-top: 60px !important; height: 100% !important }
        section, iframe, aside { display: block !important; visibility: visible !important; min-height: 30px !important }
        body::before { content: 'Quảng cáo' !important; display: block !important; height: 120px !important; background: red !important }`;
      document.head.append(style);
      break;
    }
    case 'other letters': {
      const style = document.createElement('style');
      style.textContent = `
        * { transition: all .3s }
        p, span, div, td, li, h1, h2, b, font { font-size: 11px !important; line-height: 1 !important; color: #ddd !important;
          background: #fff !important; text-align: justify !important; letter-spacing: 3px !important; min-height: 90px !important }`;
      document.head.append(style);
    }
  }
}

function box(style: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('style', `background: #fc0; color: #000; ${style}`);
  element.append(text);
  const picture = document.createElement('img');
  picture.src = '/late.jpg';
  element.append(picture);
  return element;
}
