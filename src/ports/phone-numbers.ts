/** Reading of phone numbers. Threat: texts to premium numbers in countries nobody here lives in (R63). */
export interface PhoneNumbers {
  /** E.164, or why not. A number in E.164 that is taken is given back as it is. */
  read(text: string): { ok: true; e164: string } | { ok: false; reason: 'malformed' | 'country' };
}
