import { type TrainingBooking, type TrainingDayInFull, tickAttendance } from '@elevate/contracts/mentor-training'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { refreshTraining, trainingDayQuery } from './queries.ts'

type Mark = { bookingId: string; attendance: 'attended' | 'missed' | null }

/** Who has a place; after the day has begun, who was there. Whoever was is trained from that day on. */
export function Attendance({ day }: { day: TrainingDayInFull }) {
  const { id: trainingDayId, bookings, can } = day
  const queryClient = useQueryClient()
  const ticking = useMutation({
    mutationFn: (marks: Mark[]) => call(tickAttendance, { params: { trainingDayId }, body: { marks } }),
    onSuccess: (after) => {
      queryClient.setQueryData(trainingDayQuery(trainingDayId).queryKey, after)
      void refreshTraining(queryClient)
    },
  })
  const open = bookings.filter(({ attendance }) => attendance === null)
  const allThere = open.map(({ id }) => ({ bookingId: id, attendance: 'attended' as const }))
  return (
    <>
      <StackingTable
        caption={`${bookings.length} ${bookings.length === 1 ? 'mentor has' : 'mentors have'} a place`}
        columns={[
          { key: 'who', heading: 'Name', cell: ({ person }) => person.name },
          {
            key: 'there',
            heading: can.tick ? 'Was there' : 'Place',
            cell: (booking) => <Was booking={booking} canTick={can.tick} day={day} mark={ticking.mutate} />,
          },
        ]}
        rowKey={({ id }) => id}
        rows={bookings}
      />
      <Fault fault={ticking.error} />
      {can.tick && open.length > 1 && (
        <Button busy={ticking.isPending && 'Saving'} onClick={() => ticking.mutate(allThere)}>
          All of the other {String(open.length)} were there
        </Button>
      )}
    </>
  )
}

type WasProps = {
  booking: TrainingBooking
  day: TrainingDayInFull
  canTick: boolean
  mark: (marks: Mark[]) => void
}

function Was({ booking: { id, person, attendance }, day, canTick, mark }: WasProps) {
  if (!canTick) return 'Booked'
  if (attendance !== null) {
    return (
      <>
        {attendance === 'attended' ? (
          <>
            Was there,{' '}
            <Link to={`/mentoring/training/certificate/${day.organisation.id}/${person.id}`}>certificate</Link>
          </>
        ) : (
          'Missed'
        )}{' '}
        <Button look="secondary" onClick={() => mark([{ bookingId: id, attendance: null }])} small>
          Take back<span className="nhsuk-u-visually-hidden"> for {person.name}</span>
        </Button>
      </>
    )
  }
  return (
    <div className="app-actions">
      <Button onClick={() => mark([{ bookingId: id, attendance: 'attended' }])} small>
        Was there<span className="nhsuk-u-visually-hidden">: {person.name}</span>
      </Button>
      <Button look="secondary" onClick={() => mark([{ bookingId: id, attendance: 'missed' }])} small>
        Missed<span className="nhsuk-u-visually-hidden">: {person.name}</span>
      </Button>
    </div>
  )
}
