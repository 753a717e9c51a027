/** A corpus of breached passwords, when the operator has loaded one (R35). Looked up locally: nothing leaves the machine. */
export interface BreachedPasswords {
  has(password: string): Promise<boolean>;
}
