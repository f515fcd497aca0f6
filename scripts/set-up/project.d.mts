export const ROOT: string;
export function findOnPath(names: string[]): string | undefined;
export function run(
  command: string,
  args: string[],
  env?: Record<string, string>,
): Promise<{ code: number; output: string }>;
