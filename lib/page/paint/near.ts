/** Which elements stand in the window or near it. */

export interface Nearness {
  /** Watches these elements and no others; `onChange` is called once it is known where they stand. */
  follow(elements: ReadonlySet<Element>): void;
  has(element: Element | null): boolean;
}

/** Near is a window's height above and below: what scrolls in has been painted before. */
const NEAR_MARGIN = '100% 0px';

export function watchNearness(onChange: () => void): Nearness {
  const near = new Set<Element | null>();
  let followed: ReadonlySet<Element> = new Set();
  let observer: IntersectionObserver | undefined;
  return {
    follow(elements) {
      if (elements.size > 0) {
        observer ??= new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting, boundingClientRect: box } of entries) {
              // What has no box of its own stands where nobody can tell.
              if (isIntersecting || box.width + box.height === 0) near.add(target);
              else near.delete(target);
            }
            onChange();
          },
          { rootMargin: NEAR_MARGIN },
        );
      }
      for (const element of followed) {
        if (elements.has(element)) continue;
        observer?.unobserve(element);
        near.delete(element);
      }
      for (const element of elements) if (!followed.has(element)) observer?.observe(element);
      followed = elements;
    },
    has: (element) => near.has(element),
  };
}
