/**
 * The only place that reads properties of nodes. A form is clobbered by its fields (`<input name="childNodes">`), in a
 * content script's isolated world too, so every read goes through the getter of a prototype. The prototypes are taken
 * from the document's own elements, since jsdom and linkedom have a set of classes for each window.
 */

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

type Getter<O extends object, T> = (object: O) => T;

export interface DomAccess {
  firstChild: Getter<Node, Node | null>;
  nextSibling: Getter<Node, Node | null>;
  parentNode: Getter<Node, Node | null>;
  nodeType: Getter<Node, number>;
  /** Text of a text node; empty for an element. */
  data: Getter<Node, string>;
  /** Lower case, without a prefix. */
  localName: Getter<Element, string>;
  /** Empty where the attribute is missing. */
  attribute(element: Element, name: string): string;
  hasAttribute(element: Element, name: string): boolean;
  /** False for an element without any attribute: then none has to be asked for. */
  hasAttributes(element: Element): boolean;
  setAttribute(element: Element, name: string, value: string): void;
  removeAttribute(element: Element, name: string): void;
  readonly root: Element;
}

/** Null for a document that has lost its root. */
export function createDomAccess(document: Document): DomAccess | null {
  const root = getter<Document, Element | null>(document, 'documentElement')(document);
  if (root === null) return null;
  const sample: Node = root;
  const nodeValue = getter<Node, string | null>(sample, 'nodeValue');
  const localName = getter<Element, string | null>(sample, 'localName');
  const getAttribute = method<Element, [string], string | null>(sample, 'getAttribute');
  const hasAttribute = method<Element, [string], boolean>(sample, 'hasAttribute');
  return {
    firstChild: getter(sample, 'firstChild'),
    nextSibling: getter(sample, 'nextSibling'),
    parentNode: getter(sample, 'parentNode'),
    nodeType: getter(sample, 'nodeType'),
    data: (node) => nodeValue(node) ?? '',
    localName: (element) => localName(element) ?? '',
    attribute: (element, name) => getAttribute(element, name) ?? '',
    hasAttribute,
    hasAttributes: method<Element, [], boolean>(sample, 'hasAttributes'),
    setAttribute: method<Element, [string, string], void>(sample, 'setAttribute'),
    removeAttribute: method<Element, [string], void>(sample, 'removeAttribute'),
    root,
  };
}

/**
 * Reads a property by the getter on the prototype chain of `sample`. Where there is none (linkedom keeps tree links as
 * own properties and knows no clobbering) it is read from the object.
 */
function getter<O extends object, T>(sample: object, name: string): Getter<O, T> {
  if (Object.hasOwn(sample, 'nodeType')) return (object) => Reflect.get(object, name) as T;
  const get = describe(sample, name)?.get as ((this: O) => T) | undefined;
  return get === undefined ? (object) => Reflect.get(object, name) as T : unbind<[O], T>(get);
}

function method<O extends object, A extends unknown[], T>(sample: object, name: string): (object: O, ...args: A) => T {
  const call = describe(sample, name)?.value as ((this: O, ...args: A) => T) | undefined;
  if (call === undefined) throw new TypeError(`No ${name} on this kind of node`);
  return unbind<[O, ...A], T>(call);
}

/**
 * A function of its own for each property, that takes `this` as its first argument. One closure for all of them would
 * be seen as one call of many targets, which the engine makes slow.
 */
function unbind<A extends unknown[], T>(call: (...args: never) => T): (...args: A) => T {
  return Function.prototype.call.bind(call) as unknown as (...args: A) => T;
}

function describe(sample: object, name: string): PropertyDescriptor | undefined {
  for (let proto: object | null = Object.getPrototypeOf(sample); proto !== null; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}
