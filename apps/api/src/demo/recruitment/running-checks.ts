import type { Db } from '@elevate/db/connect'
import { eq } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { checks } from '@elevate/db/schema/checks'
import { appointments } from '@elevate/db/schema/people'
import { daysLater } from '../../london.ts'

type Partners = { organisationId: string; today: string; personIds: readonly string[] }

/** Checks of partners that run out: one agreement soon, one training already. */
export const addRunningChecks = async (tx: Db, { organisationId, today, personIds }: Partners): Promise<void> => {
  const kinds = [
    { kind: 'confidentiality' as const, label: 'Confidentiality agreement', blocks: true, ends: 40, months: 24 },
    { kind: 'training' as const, label: 'Data security awareness', blocks: false, ends: -12, months: 12 },
  ]
  for (const [place, personId] of personIds.entries()) {
    const found = kinds[place]
    const [appointment] = await tx
      .select({ id: appointments.id })
      .from(appointments)
      .where(eq(appointments.personId, personId))
    if (!found || !appointment) continue
    await tx.insert(checks).values({
      id: newId(),
      organisationId,
      personId,
      appointmentId: appointment.id,
      position: 0,
      kind: found.kind,
      label: found.label,
      isMandatoryBeforeStart: true,
      blocksConfidentialWork: found.blocks,
      owner: 'applicant',
      state: 'complete',
      completedOn: daysLater(today, found.ends - found.months * 30),
      renewAfterMonths: found.months,
      expiresOn: daysLater(today, found.ends),
      evidence: place === 0 ? { agreementVersion: '1', signedOn: daysLater(today, 40 - 720) } : {},
    })
  }
}
