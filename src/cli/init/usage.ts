export const usage = `
regain init [options]
regain init --new-link --admin USERID

Sets up production: writes the configuration and new keys, makes the first organisation and its first Global admin, and
prints a link, once, by which that person chooses a password within 24 hours. On a terminal it asks for what is not
said; elsewhere everything has to be said, and all that is missing is named at once. It overwrites nothing. Run again
after a failure, it goes on with the configuration that is there.

  --origin URL             where people reach Regain, e.g. https://id.example.com
  --support-address MAIL   whom people turn to when nobody else may help
  --mail-from MAIL         where codes and notices come from
  --smtp-url URL           the mail server they leave by
  --database-url URL       the PostgreSQL that keeps everything, or
  --embedded-database      the PostgreSQL that came with the packages
  --trusted-proxy ADDRESS  the reverse proxy's, with commas if there are several (127.0.0.1, ::1)
  --organisation NAME      the first organisation
  --domain DOMAIN          of its user IDs; may be said several times
  --preset NAME            "standard" or "self-service-only", where nobody may reset for another (standard)
  --locale LOCALE          en, it or zh-CN (en)
  --admin USERID           its first Global admin
  --admin-name NAME        and their name
  --admin-mail MAIL        a mailbox of theirs elsewhere: you attest that it is theirs
  --directory DIRECTORY    where the files go (regain.env in the project's directory, keys in .regain/)
  --new-link               a new link for an administrator who has not enrolled yet; the one before it dies

A setting may also come from the environment, under its own name: there, no other account of the machine sees it.
Files are readable by their owner only: run this as the account that is to run Regain.
`;
