import { auditAddress } from '../view/audit-address.ts';

/** A support code, which leads to its story in the log. */
export function SupportCode({ code }: { code: string | undefined }) {
  if (code === undefined) return <>–</>;
  return (
    <a href={auditAddress({ code })}>
      <code dir="ltr">{code}</code>
    </a>
  );
}
