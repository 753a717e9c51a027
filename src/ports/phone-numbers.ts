/** Reading of phone numbers. Threat: texts to premium numbers in countries nobody here lives in (R63). */
export interface PhoneNumbers {
  /** E.164, or why not. National numbers are read with the operator's first country. */
  read(text: string): { ok: true; e164: string } | { ok: false; reason: 'malformed' | 'country' };
}
