/** A support code, which leads to its story in the log. */
export function SupportCode({ code }: { code: string }) {
  return (
    <a href={`/admin/audit?code=${encodeURIComponent(code)}`}>
      <code dir="ltr">{code}</code>
    </a>
  );
}
