/** The tables contradict each other: nothing that this program writes. The index can only be thrown away. */
export class IndexFaultError extends Error {}
