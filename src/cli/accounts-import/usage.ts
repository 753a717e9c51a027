export const usage = `
regain accounts import FILE [options]

Makes an account of each record of a CSV or JSON Lines file: all of them, or none. Mail addresses and phone numbers in
it count as confirmed: whoever runs this attests that they are. Interrupted at any point, the same command goes on where
it was. The columns are described in docs/accounts-import.md.

  --dry-run             check everything, change nothing
  --accept-refusals     import the other records although some are refused
  --allow-roles         take over roles other than "member"
  --default-country CC  read phone numbers without + as those of this country, e.g. IT
  --refused FILE        where lines and reasons of refused records go (FILE.refused.csv)
  --format csv|jsonl    if the name of the file does not tell

Ends with 0 if the accounts were made, 1 if records were refused and nothing was made, 2 if it could not be run.
`;
