import { type UploadFault, uploadFault } from '../../domain/policy/logo.ts';
import { documentOf } from '../../domain/policy/read.ts';
import type { DrawnPicture } from '../../ports/pictures.ts';
import type { AppContext } from '../context.ts';
import { type PolicyProposal, type ProposalResult, proposePolicy } from './propose.ts';
import { readPolicyOf } from './read.ts';

interface LogoChange extends Pick<PolicyProposal, 'organisationId' | 'by' | 'seen'> {
  /** As somebody sent it; undefined takes the logo away. */
  upload: Uint8Array | undefined;
}

export type LogoResult = ProposalResult | { kind: 'refused'; fault: UploadFault };

/** Changes an organisation's logo and nothing else of its policy; what waits goes on waiting. */
export async function changeLogo(app: AppContext, change: LogoChange): Promise<LogoResult> {
  const { upload, ...proposal } = change;
  const drawn = upload === undefined ? undefined : await draw(app, upload);
  if (typeof drawn === 'string') return { kind: 'refused', fault: drawn };
  // Read after the picture was drawn, which takes a while.
  const standing = await readPolicyOf(app, change.organisationId);
  if (standing === undefined) return { kind: 'unknown-organisation' };
  const logo = drawn && { sha256: drawn.sha256, width: drawn.width, height: drawn.height };
  return proposePolicy(app, {
    ...proposal,
    document: documentOf(standing.preset, { ...standing.policy, logo: logo ?? null }),
    // It could come into force in between, and the document would undo it.
    waiting: standing.pending?.version ?? 'nothing',
    keepsWaiting: true,
    ...(drawn && { picture: drawn }),
  });
}

/** Nothing is decoded of which the size is not known and bearable. */
async function draw({ pictures }: AppContext, upload: Uint8Array): Promise<DrawnPicture | UploadFault> {
  return uploadFault(upload) ?? (await pictures.draw(upload)) ?? 'broken';
}
