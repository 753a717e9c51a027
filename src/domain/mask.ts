/** `m•••@m•••.example`: enough to recognise one's own, too little to learn another's. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const top = dot > 0 ? domain.slice(dot) : '';
  return `${first(address)}•••@${first(domain)}•••${top}`;
}

/** `•••• 67`: the last two digits. */
export function maskPhone(number: string): string {
  return `•••• ${number.slice(-2)}`;
}

function first(text: string): string {
  return Array.from(text)[0] ?? '';
}
