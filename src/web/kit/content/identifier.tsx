interface IdentifierProps {
  /** A user ID or a mail address, masked or not. */
  children: string;
  /** Beside the name that it belongs to. */
  hint?: boolean | undefined;
}

/** The places after which a line may end. What is copied from the page has no trace of them. */
const ends = /(?<=[@._-])/;

/** A line has all of it, or the next one has. Where that is too short, it breaks between its parts, and only then within one. */
export function Identifier({ children, hint }: IdentifierProps) {
  return (
    <bdi class={hint ? 'id hint' : 'id'} dir="ltr">
      {children.split(ends).map((part, i) => (
        <>
          {i === 0 ? null : <wbr />}
          {part}
        </>
      ))}
    </bdi>
  );
}

/** A sentence of ours, whose addresses break so. */
export function WithIdentifiers({ children }: { children: string }) {
  const parts = children.split(/(\S+@\S+)/);
  return <>{parts.map((part) => (part.includes('@') ? <Identifier>{part}</Identifier> : part))}</>;
}
