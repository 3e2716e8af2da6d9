import type { MentoringMode, MentoringNeed } from '@elevate/contracts/mentoring-vocabulary'
import type { Mentor } from '@elevate/contracts/mentors'
import type { Actor } from '../../../actor.ts'
import { monthsLater } from '../../../london.ts'
import { closedBy, trainingStateOn } from '../finding/rules.ts'
import { closedWords } from '../finding/words-rules.ts'
import { runsMentoringIn } from '../policy.ts'
import type { MentorRow } from './queries.ts'

export const presentMentor = (actor: Actor, row: MentorRow, today: string): Mentor => {
  const refreshDueOn = row.trainedOn ? monthsLater(row.trainedOn, row.refreshMonths) : null
  const facts = { ...row, refreshDueOn, onlySupportOf: 0, interests: [], availability: [], postcodeArea: null }
  const bar = closedBy(facts, { today })
  const isMe = actor.personId === row.personId
  const runs = runsMentoringIn(actor, row.organisationId)
  return {
    id: row.mentorId,
    organisation: row.organisation,
    person: { personId: row.personId, name: row.name },
    isPartner: row.isPartner,
    capacity: row.capacity,
    isPaused: row.isPaused && (row.pausedUntil === null || row.pausedUntil > today),
    pausedUntil: row.pausedUntil,
    areas: row.areas,
    modes: row.modes as MentoringMode[],
    meetsNeeds: row.meetsNeeds as MentoringNeed[],
    languages: row.languages,
    training: row.training,
    trainingBookedFor: row.trainingBookedFor,
    trainedOn: row.trainedOn,
    trainingState: trainingStateOn(facts, today),
    refreshDueOn,
    isRetired: row.isRetired,
    running: row.running,
    asked: row.asked,
    placesLeft: Math.max(0, row.capacity - row.running - row.asked),
    closed: bar ? closedWords(bar) : null,
    isMe,
    version: row.version,
    can: { change: isMe || runs, register: runs },
  }
}
