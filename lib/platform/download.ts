/** Hands a file to the reader, from an extension page. */

/** How long the browser may take to read the blob before its address is given back, in milliseconds. */
const KEEP_ADDRESS = 60_000;

/** Saves a file into the reader's downloads under the given name. Needs a document, and no permission. */
export async function saveFile(name: string, content: Blob): Promise<void> {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
}
