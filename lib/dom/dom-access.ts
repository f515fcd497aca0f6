/**
 * The only place that reads properties of nodes. A form is clobbered by its fields (`<input name="childNodes">`), in a
 * content script's isolated world too, so every read goes through the getter of a prototype. The prototypes are taken
 * from the document's own elements, since jsdom and linkedom have a set of classes for each window.
 */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
const SHOW_TEXT = 4;

export interface DomAccess {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  parentNode(node: Node): Node | null;
  nodeType(node: Node): number;
  childElementCount(element: Element): number;
  /** Text of a text node; empty for an element. */
  data(node: Node): string;
  /** Lower case, without a prefix. */
  localName(element: Element): string;
  /** Empty where the attribute is missing. */
  attribute(element: Element, name: string): string;
  hasAttribute(element: Element, name: string): boolean;
  /** False for an element without any attribute: then none has to be asked for. */
  hasAttributes(element: Element): boolean;
  setAttribute(element: Element, name: string, value: string): void;
  removeAttribute(element: Element, name: string): void;
  /** True where an element of the document fits the selector. */
  holds(selector: string): boolean;
  /** Walks over every text node of the document. */
  walkTexts(): TreeWalker;
  /** All the text inside. */
  text(element: Element): string;
  /** The elements inside that a CSS selector fits; throws for what is no selector. */
  select(element: Element, selector: string): ArrayLike<Element> & Iterable<Element>;
  readonly root: Element;
}

/** Null for a document that has lost its root. */
export function createDomAccess(document: Document): DomAccess | null {
  const root = getter(document, 'documentElement').call(document) as Element | null;
  if (root === null) return null;
  // Each property is read by a function of its own: JavaScript engines optimise neither one closure that is called with
  // many getters nor a bound function.
  const first = getter(root, 'firstChild');
  const next = getter(root, 'nextSibling');
  const parent = getter(root, 'parentNode');
  const type = getter(root, 'nodeType');
  const count = getter(root, 'childElementCount');
  const value = getter(root, 'nodeValue');
  const name = getter(root, 'localName');
  const get = method(root, 'getAttribute');
  const has = method(root, 'hasAttribute');
  const hasAny = method(root, 'hasAttributes');
  const set = method(root, 'setAttribute');
  const remove = method(root, 'removeAttribute');
  const find = method(document, 'querySelector');
  const walk = method(document, 'createTreeWalker');
  const text = getter(root, 'textContent');
  const select = method(root, 'querySelectorAll');
  return {
    firstChild: (node) => first.call(node) as Node | null,
    nextSibling: (node) => next.call(node) as Node | null,
    parentNode: (node) => parent.call(node) as Node | null,
    nodeType: (node) => type.call(node) as number,
    childElementCount: (element) => count.call(element) as number,
    data: (node) => (value.call(node) ?? '') as string,
    localName: (element) => (name.call(element) ?? '') as string,
    attribute: (element, named) => (get.call(element, named) ?? '') as string,
    hasAttribute: (element, named) => has.call(element, named) as boolean,
    hasAttributes: (element) => hasAny.call(element) as boolean,
    setAttribute: (element, named, written) => set.call(element, named, written),
    removeAttribute: (element, named) => remove.call(element, named),
    holds: (selector) => find.call(document, selector) !== null,
    walkTexts: () => walk.call(document, root, SHOW_TEXT) as TreeWalker,
    text: (element) => (text.call(element) ?? '') as string,
    select: (element, selector) => select.call(element, selector) as NodeListOf<Element>,
    root,
  };
}

type Call = (this: object, ...args: unknown[]) => unknown;

/**
 * Reads a property by the getter on the prototype chain of `sample`. Where there is none (linkedom keeps tree links as
 * own properties and knows no clobbering) it is read from the object.
 */
function getter(sample: object, name: string): Call {
  const get = Object.hasOwn(sample, 'nodeType') ? undefined : describe(sample, name)?.get;
  return (
    (get as Call | undefined) ??
    function (this: object) {
      return Reflect.get(this, name);
    }
  );
}

function method(sample: object, name: string): Call {
  const call = describe(sample, name)?.value as Call | undefined;
  if (call === undefined) throw new TypeError(`No ${name} on this kind of node`);
  return call;
}

function describe(sample: object, name: string): PropertyDescriptor | undefined {
  for (let proto: object | null = Object.getPrototypeOf(sample); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}
