/** Packing and unpacking by the browser's own streams, which are quicker than any script and hold no task up. */

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export interface Inflated {
  /** As far as it could be unpacked. */
  bytes: Uint8Array<ArrayBuffer>;
  /** False where the stream is damaged, ends too early, or would be longer than was allowed. */
  isWhole: boolean;
}

/**
 * Unpacks at most `maxBytes`: a file of a kilobyte that claims to hold gigabytes is given up as soon as it has passed that.
 * Never rejects for what the bytes are.
 */
export async function inflate(packed: Blob, maxBytes: number): Promise<Inflated> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let isWhole = true;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      if (length + value.length > maxBytes) {
        isWhole = false;
        reader.cancel().catch(() => undefined);
        break;
      }
      chunks.push(value);
      length += value.length;
    }
  } catch {
    isWhole = false;
  }
  return { bytes: joinBytes(chunks, length), isWhole };
}

/** The chunks in one piece. */
export function joinBytes(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
