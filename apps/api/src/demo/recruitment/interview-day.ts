import { londonInstant } from '@elevate/contracts/london-time'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { interviewAdjustments } from '@elevate/db/schema/application-details'
import { interviewBookings, interviewQuestions, interviewSlots } from '@elevate/db/schema/interviews'
import { daysLater } from '../../london.ts'
import type { AddedApplication } from './application.ts'
import { type DemoProgramme, weekdayFrom } from './campaign.ts'

const times = ['10:00', '10:45', '11:30', '13:30', '14:15']
const questions = [
  'What did you notice about how safe care is, as a patient or with somebody close to you?',
  'Tell us about a time when you said something that others did not want to hear.',
  'You read in a paper that a ward has had five falls in a month. What would you like to know?',
]

/** An interview day in eight days: two candidates have chosen a time, two have not, one was met last week. */
export const addInterviewDay = async (tx: Db, programme: DemoProgramme, added: AddedApplication[]): Promise<void> => {
  const invited = added.filter(({ state }) => state === 'interview')
  const [first] = invited
  if (!first) return
  const met = added.filter(({ state, campaign }) => state === 'interviewed' && campaign === first.campaign)
  const { organisationId, today, coordinatorId } = programme
  const of = { campaignId: first.campaign.id, organisationId }
  const slot = (day: number, time: string) => ({
    ...of,
    id: newId(),
    startsAt: londonInstant(weekdayFrom(daysLater(today, day)), time),
    minutes: 40,
    way: 'in-person' as const,
    place: 'Northmoor General, Education Centre, room 4',
    arrival:
      'Come in by the main entrance and ask for the Patient Safety Partners. There is a lift, and parking for blue badges outside.',
    createdBy: coordinatorId,
  })
  const ahead = times.map((time) => slot(8, time))
  const past = met.map((_application, index) => slot(-7, times[index] ?? '10:00'))
  await tx.insert(interviewSlots).values([...ahead, ...past])
  const chosen = invited.slice(0, 2).map(({ id }, index) => ({ applicationId: id, slotId: ahead[index * 2]?.id ?? '' }))
  const held = met.map(({ id }, index) => ({
    applicationId: id,
    slotId: past[index]?.id ?? '',
    attendance: 'attended' as const,
  }))
  await tx.insert(interviewBookings).values([...chosen, ...held].map((booking) => ({ ...of, ...booking, id: newId() })))
  await tx.insert(interviewAdjustments).values({
    ...of,
    applicationId: first.id,
    toProvide: 'The questions in large print (18 point), and a break after twenty minutes',
  })
  await tx.insert(interviewQuestions).values(
    questions.map((question, position) => ({
      ...of,
      id: newId(),
      position,
      question,
      criterionId: first.campaign.criteria[position]?.id ?? null,
    })),
  )
}
