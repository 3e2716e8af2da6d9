import type { Actor } from '../../actor.ts'
import type { Tx } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { findPanel, type PanelRow } from './panel-queries.ts'
import { noScoringReason } from './policy.ts'
import { refuseIf } from './refusals.ts'

/** The panel for who sits on it and may score; for anybody else it is not there. */
export const admitted = (actor: Actor, panel: PanelRow | undefined): PanelRow => {
  if (!panel) throw notFound('This panel')
  refuseIf(noScoringReason(actor, panel))
  return panel
}

type Asked = { campaignId: string; lock?: 'share' | 'update' }

export const onPanel = async (tx: Tx, actor: Actor, { campaignId, lock }: Asked): Promise<PanelRow> =>
  admitted(actor, await findPanel(tx, { campaignId, personId: actor.personId }, lock))
