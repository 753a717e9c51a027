/** R81, as isOwnMailbox in domain/policy/methods.ts: in one of the organisation's domains, or below one. */
const mailBit = (organisation: string, address: string) => `
  case when exists (
    select from organisation_domain d where d.organisation_id = ${organisation}
      and (lower(split_part(${address}, '@', -1)) = d.ascii
        or right(lower(split_part(${address}, '@', -1)), length(d.ascii) + 1) = '.' || d.ascii)
  ) then 2 else 1 end`;

/**
 * Which kinds of ways back in an account has, as bits: who could not get back in is then counted and listed by the few
 * masks that there are, and not account by account. Bits: 1 mail elsewhere, 2 mail in the organisation's own domains (R81),
 * 4 phone, 8 authenticator app, 16 recovery codes of which one is unused, 32 passkey. Confirmed ones, probation not asked.
 */
export const ways = String.raw`
-- RFC 3492 §6.3, for one label. Mail addresses have their domain in ASCII, organisations in its own letters.
create function punycode(label text) returns text language plpgsql immutable strict parallel safe as $$
declare
  digits constant text := 'abcdefghijklmnopqrstuvwxyz0123456789';
  points integer[] := array(select ascii(c) from regexp_split_to_table(label, '') with ordinality as l (c, i) order by i);
  result text := coalesce((select string_agg(chr(p), '' order by i) from unnest(points) with ordinality as l (p, i)
    where p < 128), '');
  basic integer := length(result);
  handled integer := basic;
  n integer := 128;
  delta integer := 0;
  bias integer := 72;
  least_left integer; point integer; q integer; k integer; t integer;
begin
  if basic > 0 then result := result || '-'; end if;
  while handled < cardinality(points) loop
    select min(p) into least_left from unnest(points) as p where p >= n;
    delta := delta + (least_left - n) * (handled + 1);
    n := least_left;
    foreach point in array points loop
      if point < n then delta := delta + 1; end if;
      continue when point <> n;
      q := delta;
      k := 36;
      loop
        t := greatest(1, least(26, k - bias));
        exit when q < t;
        result := result || substr(digits, t + (q - t) % (36 - t) + 1, 1);
        q := (q - t) / (36 - t);
        k := k + 36;
      end loop;
      result := result || substr(digits, q + 1, 1);
      -- §6.1, adaptation of the bias.
      delta := case when handled = basic then delta / 700 else delta / 2 end;
      delta := delta + delta / (handled + 1);
      k := 0;
      while delta > 455 loop
        delta := delta / 35;
        k := k + 36;
      end loop;
      bias := k + 36 * delta / (delta + 38);
      delta := 0;
      handled := handled + 1;
    end loop;
    delta := delta + 1;
    n := n + 1;
  end loop;
  return result;
end $$;

create function domain_in_ascii(domain text) returns text language sql immutable strict parallel safe
  return (select string_agg(case when label ~ '^[\u0001-\u007f]*$' then label else 'xn--' || punycode(label) end, '.' order by i)
    from regexp_split_to_table(domain, '\.') with ordinality as l (label, i));

alter table organisation_domain
  add column ascii text not null generated always as (domain_in_ascii(domain)) stored;

-- For an import, which knows the ways of its accounts before it has stored them.
create function mail_bit(organisation uuid, address text) returns smallint language sql stable
  return (${mailBit('organisation', 'address')})::smallint;

-- The ways of these accounts at a moment: without methods on probation (R25), and of a frozen account without those bound
-- since (R55). At infinity, as they will be once every probation is over. second_factor: an app that raises what recovery
-- demands (R12).
create function ways_at(accounts uuid[], moment timestamptz)
  returns table (id uuid, ways smallint, second_factor boolean) language sql stable rows 50
begin atomic
  select held.id, coalesce(bit_or(case when moment < 'infinity' and m.created_at >= held.frozen_at then 0 else
      case m.kind
        when 'email' then ${mailBit('held.organisation_id', 'm.address')}
        when 'phone' then 4
        when 'totp' then 8
        when 'recovery-codes' then case when exists (
          select from recovery_code c where c.method_id = m.id and c.used_at is null) then 16 else 0 end
        when 'passkey' then 32
        else 0
      end end), 0)::smallint,
    coalesce(bool_or(m.kind = 'totp'), false)
  from account held
  left join method m on m.account_id = held.id and m.confirmed_at is not null and m.usable_from <= moment
  where held.id = any (accounts) group by held.id;
end;

-- The accounts are held before their methods are read: of two changes at once the second one must see the first.
create function renew_ways(accounts uuid[]) returns void language plpgsql as $$
begin
  perform from account where id = any (accounts) order by id for no key update;
  update account a set ways = w.ways from ways_at(accounts, 'infinity') as w where a.id = w.id and a.ways <> w.ways;
end $$;

create function ways_of_methods() returns trigger language plpgsql as $$
begin
  perform renew_ways(array(select distinct account_id from changed));
  return null;
end $$;
create trigger ways_inserted after insert on method referencing new table as changed
  for each statement execute function ways_of_methods();
create trigger ways_deleted after delete on method referencing old table as changed
  for each statement execute function ways_of_methods();

create function ways_of_method() returns trigger language plpgsql as $$
begin
  perform renew_ways(array[old.account_id, new.account_id]);
  return null;
end $$;
-- Not for an accepted code's time step: that is every sign-in with an app.
create trigger ways_updated after update on method for each row
  when ((old.account_id, old.kind, old.address, old.confirmed_at is null, old.usable_from is null)
    is distinct from (new.account_id, new.kind, new.address, new.confirmed_at is null, new.usable_from is null))
  execute function ways_of_method();

create function ways_of_codes() returns trigger language plpgsql as $$
begin
  perform renew_ways(array(select distinct m.account_id from changed join method m on m.id = changed.method_id));
  return null;
end $$;
create trigger ways_codes_inserted after insert on recovery_code referencing new table as changed
  for each statement execute function ways_of_codes();
create trigger ways_codes_updated after update on recovery_code referencing new table as changed
  for each statement execute function ways_of_codes();
create trigger ways_codes_deleted after delete on recovery_code referencing old table as changed
  for each statement execute function ways_of_codes();

create function ways_of_domains() returns trigger language plpgsql as $$
begin
  perform renew_ways(array(select a.id from account a
    where a.organisation_id in (select organisation_id from changed)
      and exists (select from method m where m.account_id = a.id and m.kind = 'email')));
  return null;
end $$;
create trigger ways_domains_inserted after insert on organisation_domain referencing new table as changed
  for each statement execute function ways_of_domains();
create trigger ways_domains_deleted after delete on organisation_domain referencing old table as changed
  for each statement execute function ways_of_domains();
`;
