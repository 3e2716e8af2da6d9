import {
  bookTrainingDay,
  cancelTrainingDay,
  giveUpTrainingDay,
  type TrainingDayInFull,
} from '@elevate/contracts/mentor-training'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { Attendance } from './Attendance.tsx'
import { refreshTraining, trainingDayQuery } from './queries.ts'
import { placesWords, whenWords } from './words.ts'

/** One day: where it is, how to get in, a place on it; and who comes, for who runs the programme. */
export function TrainingDayPage() {
  const { trainingDayId = '' } = useParams()
  const { data: day } = useSuspenseQuery(trainingDayQuery(trainingDayId))
  const runs = day.can.change || day.can.tick || day.bookings.length > 0
  const back = runs
    ? { to: '/mentoring/training/programme', text: 'Back to mentor training' }
    : { to: '/mentoring/training', text: 'Back to your training' }
  return (
    <Page back={back} caption={day.organisation.name} title={day.title}>
      <Facts
        facts={[
          { name: 'When', value: whenWords(day) },
          { name: 'Where', value: day.place === '' ? 'Will be told' : day.place },
          { name: 'Getting in', value: day.access === '' ? 'Ask your coordinator' : day.access },
          { name: 'Places', value: placesWords(day) },
        ]}
      />
      <MyPlace day={day} />
      {day.bookings.length > 0 && <Attendance day={day} />}
      {runs && day.bookings.length === 0 && <p>Nobody has a place yet.</p>}
      {day.can.change && <Change day={day} />}
    </Page>
  )
}

function MyPlace({ day: { id, can, isMine } }: { day: TrainingDayInFull }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const doing = useMutation({
    mutationFn: (takes: boolean) =>
      takes
        ? call(bookTrainingDay, { params: { trainingDayId: id } })
        : call(giveUpTrainingDay, { params: { trainingDayId: id } }),
    onSettled: () => refreshTraining(queryClient),
    onSuccess: (_day, takes) => tellDone(takes ? 'You have a place' : 'Your place is free for somebody else'),
  })
  return (
    <>
      {isMine && (
        <p>
          <strong>You have a place.</strong> We have sent you a file for your calendar, and remind you the day before.
        </p>
      )}
      <Fault fault={doing.error} />
      {can.book && (
        <Button busy={doing.isPending && 'Booking'} onClick={() => doing.mutate(true)}>
          Book a place
        </Button>
      )}
      {can.giveUp && (
        <Button busy={doing.isPending && 'Giving it up'} look="secondary" onClick={() => doing.mutate(false)}>
          Give my place up
        </Button>
      )}
    </>
  )
}

function Change({ day: { id, title } }: { day: TrainingDayInFull }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const cancelling = useMutation({
    mutationFn: () => call(cancelTrainingDay, { params: { trainingDayId: id } }),
    onSuccess: async () => {
      await refreshTraining(queryClient)
      tellDone(`${title} is called off, and who has a place is told`)
    },
  })
  return (
    <>
      <Fault fault={cancelling.error} />
      <div className="app-actions">
        <Link to={`/mentoring/training/${id}/change`}>Change this day</Link>
        <Button busy={cancelling.isPending && 'Calling it off'} look="warning" onClick={() => cancelling.mutate()}>
          Call it off
        </Button>
      </div>
    </>
  )
}
