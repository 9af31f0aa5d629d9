/** Opens the folder or the bucket that reports go to. */
import { isBucketPath, type Output, type OutputOptions } from './output.ts';
import { OutputFolder } from './output-folder.ts';

/** Throws what the system or the server says against it. */
export async function openOutput(path: string, options: OutputOptions): Promise<Output> {
  if (!isBucketPath(path)) return new OutputFolder(path, options);
  const { openBucket } = await import('./output-bucket.ts');
  return openBucket(path, options);
}
