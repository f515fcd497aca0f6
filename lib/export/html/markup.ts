/** HTML as text: nothing of a page or of the reader gets into it but through `escaped`. */

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it reads, in an element or between the quotes of an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** `markup` in an element; no element where there is none. `attributes`: by name, not yet escaped. */
export function wrapped(tag: string, markup: string, attributes: Readonly<Record<string, string>> = {}): string {
  if (markup === '') return '';
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${named.join('')}>${markup}</${tag}>`;
}
