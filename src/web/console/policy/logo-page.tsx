import type { PolicyStanding } from '../../../app/policy/read.ts';
import type { Signed } from '../../../app/session/session.ts';
import { logoAddress, logoSize, type UploadFault, uploadBounds } from '../../../domain/policy/logo.ts';
import type { Ctx } from '../../context.ts';
import { fileAgain, isFileLost, proofAddress } from '../../guard/signed.ts';
import {
  FileField,
  Form,
  Notice,
  OnBothGrounds,
  type PageProps,
  SecondaryButton,
  SubmitButton,
} from '../../kit/index.ts';
import { type Said, SaidNotice } from '../said.tsx';
import { ConsolePage } from '../shell.tsx';
import { formFields, seenOf } from './hidden.ts';

/** `stale`: the proof of who sends it is too old. `passkey`: or was none by the passkey that they have. */
export type LogoProblem = UploadFault | MissingProof | 'overtaken';
type MissingProof = 'stale' | 'passkey';

interface Props {
  c: Ctx;
  who: Signed;
  standing: PolicyStanding;
  problem: LogoProblem | undefined;
  said: Said | undefined;
}

const address = '/admin/policy/logo';

const bounds = {
  size: uploadBounds.bytes / 1024,
  shortest: uploadBounds.shortest,
  longest: uploadBounds.longest,
  width: logoSize.width,
  height: logoSize.height,
};

/** The logo in force as it looks on light and on dark, and another one in its place. */
export function LogoPage({ c, who, standing, problem, said }: Props) {
  const { t } = c.var;
  const { logo } = standing.policy;
  const name = who.account.organisation?.name ?? standing.name;
  const hidden = formFields(c, seenOf(standing), 'form');
  const errors = errorsOf(c, problem);
  return (
    <ConsolePage
      c={c}
      who={who}
      room="policy"
      width="narrow"
      back={{ href: '/admin/policy', label: t('console.policy.back') }}
      title={t('console.logo.title')}
      lead={<p>{t('console.logo.about')}</p>}
      errors={errors}
    >
      <SaidNotice c={c} said={said} />
      {isMissingProof(problem) ? (
        <p>
          <a href={proofAddress(fileAgain(address), problem === 'passkey' ? problem : undefined)}>
            {t('console.logo.prove')}
          </a>
        </p>
      ) : null}
      {problem === undefined && isFileLost(c) ? (
        <Notice tone="info" announce>
          {t('console.logo.again')}
        </Notice>
      ) : null}
      {logo === null ? (
        <p>{t('console.logo.none', { name })}</p>
      ) : (
        <OnBothGrounds
          picture={{ src: logoAddress(logo), width: logo.width, height: logo.height }}
          alt={name}
          light={t('console.logo.on-light')}
          dark={t('console.logo.on-dark')}
        />
      )}
      <Form id="logo" action={address} hidden={hidden} file>
        <FileField
          name="picture"
          label={t('console.logo.picture')}
          hint={t('console.logo.picture-hint', bounds)}
          error={errors?.items[0]?.field && errors.items[0].text}
          accept="image/png,image/jpeg,image/webp"
        />
        <SubmitButton>{t('console.logo.use')}</SubmitButton>
      </Form>
      {logo === null ? null : (
        <Form id="remove" action={`${address}/remove`} hidden={hidden}>
          <SecondaryButton>{t('console.logo.remove')}</SecondaryButton>
        </Form>
      )}
    </ConsolePage>
  );
}

function isMissingProof(problem: LogoProblem | undefined): problem is MissingProof {
  return problem === 'stale' || problem === 'passkey';
}

function errorsOf(c: Ctx, problem: LogoProblem | undefined): PageProps['errors'] {
  if (problem === undefined) return undefined;
  const { t } = c.var;
  if (isMissingProof(problem)) return { title: t('console.logo.refused.stale'), items: [] };
  const text = t(`console.logo.refused.${problem}`, bounds);
  const field = problem === 'overtaken' ? undefined : 'picture';
  return { title: t('common.error-summary'), items: [{ text, field }] };
}
