import { changeRegister, type MentorDetails } from '@elevate/contracts/mentors'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { mentorQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { listOf, modes, needs, trainingWords } from '../words.ts'
import { Conflicts } from './Conflicts.tsx'

/** One mentor of the register. */
export function MentorPage() {
  const { mentorId = '' } = useParams()
  const { data: mentor } = useSuspenseQuery(mentorQuery(mentorId))
  return (
    <Page
      back={
        mentor.can.register
          ? { to: '/mentoring/programme/register', text: 'Back to the register of mentors' }
          : { to: '/mentoring', text: 'Back to your mentoring' }
      }
      caption={mentor.organisation.shortName}
      title={mentor.person.name}
    >
      {mentor.closed && (
        <p className="nhsuk-inset-text">
          <span className="nhsuk-u-visually-hidden">Information: </span>
          Cannot be chosen now. {mentor.closed}
        </p>
      )}
      <MentorFacts mentor={mentor} />
      {mentor.can.register && <Conflicts mentor={mentor} />}
      {mentor.can.register && <OffTheRegister mentor={mentor} />}
    </Page>
  )
}

type Props = { mentor: MentorDetails }

const trainedWords = ({ trainingState, training, trainedOn, trainingBookedFor, refreshDueOn }: MentorDetails): string =>
  [
    trainingWords[trainingState],
    trainedOn && `on ${formatDay(trainedOn)}`,
    training === 'booked' && trainingBookedFor && `for ${formatDay(trainingBookedFor)}`,
    refreshDueOn && `refresh due ${formatDay(refreshDueOn)}`,
  ]
    .filter(Boolean)
    .join(', ')

function MentorFacts({ mentor }: Props) {
  const { id, running, asked, capacity, isPaused, pausedUntil } = mentor
  const change = (of: string) => ({ action: { text: 'Change', of, to: `/mentoring/mentors/${id}/change` } })
  const training = mentor.can.register
    ? { action: { text: 'Note', of: 'training', to: `/mentoring/mentors/${id}/training` } }
    : {}
  return (
    <Facts
      facts={[
        { name: 'Is', value: mentor.isPartner ? 'A partner' : 'A member of staff' },
        {
          name: 'Places',
          value: `${running} of ${capacity} taken${asked > 0 ? `, ${asked} held for partners who have asked` : ''}`,
          ...change('the places'),
        },
        {
          name: 'Taking new partners',
          value: isPaused ? `Paused${pausedUntil ? ` until ${formatDay(pausedUntil)}` : ''}` : 'Yes',
          ...change('whether new partners are taken'),
        },
        { name: 'Training', value: trainedWords(mentor), ...training },
        { name: 'Knows about', value: mentor.areas.join(', ') || 'Not given', ...change('what they know about') },
        { name: 'Meets', value: listOf(modes, mentor.modes) || 'Not given', ...change('how to meet') },
        { name: 'Can meet needs', value: listOf(needs, mentor.meetsNeeds) || 'None in particular', ...change('needs') },
        { name: 'Languages besides English', value: mentor.languages.join(', ') || 'None', ...change('languages') },
      ]}
    />
  )
}

function OffTheRegister({ mentor }: Props) {
  const { id, isRetired, version } = mentor
  const change = useAct(
    () => call(changeRegister, { params: { mentorId: id }, body: { isRetired: !isRetired }, ifMatch: `"${version}"` }),
    () => ({ text: isRetired ? 'Back on the register' : 'Taken off the register' }),
  )
  return (
    <section aria-labelledby="register">
      <h2 className="nhsuk-heading-m" id="register">
        {isRetired ? 'Off the register' : 'On the register'}
      </h2>
      <p>
        {isRetired
          ? 'This mentor is asked no more.'
          : 'Taken off, a mentor is asked no more. Mentorships that run go on until one of the two ends them.'}
      </p>
      <Fault fault={change.error} />
      <Button busy={change.isPending && 'One moment'} look="secondary" onClick={() => change.mutate()}>
        {isRetired ? 'Put back on the register' : 'Take off the register'}
      </Button>
    </section>
  )
}
