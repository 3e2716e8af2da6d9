export type Named = { id: string; name: string }
export type Absence = { personId: string; startsOn: string; endsOn: string }

export type Known = {
  /** The coordinators here, who has been one the longest first. */
  candidates: readonly Named[]
  team: { leadId: string | null; deputyId: string | null } | undefined
  own: { leadId: string; deputyId: string | null } | undefined
  absences: readonly Absence[]
  mentor: Named | undefined
}

/** Who reads and answers for one partner. */
export type Company = {
  lead: Named | undefined
  deputy: Named | undefined
  leadAwayUntil: string | null
  deputyIsAway: boolean
  mentor: Named | undefined
}

const absenceOn = (absences: readonly Absence[], personId: string | undefined, day: string): Absence | undefined =>
  absences.find((absence) => absence.personId === personId && absence.startsOn <= day && day <= absence.endsOn)

/**
 * The partner's own lead, else that of the organisation, else the coordinator who has been one the longest; who has
 * stopped being a coordinator is passed over. The deputy is somebody else.
 */
export function companyOf({ candidates, team, own, absences, mentor }: Known, today: string): Company {
  const among = (id: string | null | undefined) => candidates.find((one) => one.id === id)
  const lead = among(own?.leadId) ?? among(team?.leadId) ?? candidates[0]
  const others = candidates.filter((one) => one.id !== lead?.id)
  const other = (id: string | null | undefined) => others.find((one) => one.id === id)
  const deputy = other(own?.deputyId) ?? other(team?.deputyId) ?? other(team?.leadId) ?? others[0]
  return {
    lead,
    deputy,
    leadAwayUntil: absenceOn(absences, lead?.id, today)?.endsOn ?? null,
    deputyIsAway: absenceOn(absences, deputy?.id, today) !== undefined,
    mentor,
  }
}
