import { BadForm, Form, refuseTwice } from './form.ts';

/** The forms that may carry a file: everywhere else a body of several parts is refused unread. */
const uploads: ReadonlySet<string> = new Set(['/admin/policy/logo']);
/** The name of the one field that is a file. */
const fileField = 'picture';

export function isUpload(path: string, contentType: string | undefined): boolean {
  return uploads.has(path) && contentType?.split(';')[0]?.trim().toLowerCase() === 'multipart/form-data';
}

/**
 * Reads a `multipart/form-data` body (RFC 7578): each field once, and one file under the one name for it. What its
 * sender calls the file is read by nobody. @throws BadForm
 */
export async function parseUpload(contentType: string, body: Uint8Array<ArrayBuffer>): Promise<Form> {
  const fields = new Map<string, string>();
  let file: File | undefined;
  for (const [name, value] of await partsOf(contentType, body)) {
    const isFile = name === fileField;
    if (isFile !== (typeof value !== 'string')) throw new BadForm('a file in the place of a field');
    if (typeof value === 'string') {
      refuseTwice(fields, name);
      fields.set(name, value);
    } else {
      if (file !== undefined) throw new BadForm('a file came twice');
      file = value;
    }
  }
  return new Form(fields, file && new Uint8Array(await file.arrayBuffer()));
}

/** Node's own reader, which is also that of `fetch`. */
async function partsOf(contentType: string, body: Uint8Array<ArrayBuffer>): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new BadForm('not a form');
  }
}
