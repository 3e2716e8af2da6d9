import { type DropInBooking, tickCame } from '@elevate/contracts/drop-in-door'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Checkbox } from '../../../forms/Checkbox.tsx'
import { useKept } from '../../../forms/use-kept.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { bookingsQuery, doorQuery } from '../queries.ts'

type TicksProps = { bookings: DropInBooking[]; dropInId: string }

export function Ticks({ bookings, dropInId }: TicksProps) {
  const queryClient = useQueryClient()
  const ticking = useMutation({
    mutationFn: ({ id, came }: { id: string; came: boolean | null }) =>
      call(tickCame, { params: { dropInId, bookingId: id }, body: { came } }),
    onSuccess: async (door) => {
      queryClient.setQueryData(doorQuery(dropInId).queryKey, door)
      await queryClient.invalidateQueries({ queryKey: bookingsQuery(dropInId).queryKey })
    },
  })
  return (
    <>
      <Fault fault={ticking.error} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-u-visually-hidden">Tick who came</legend>
        <div className="nhsuk-checkboxes">
          {bookings.map((booking) => (
            <Tick
              booking={booking}
              keep={(came) => ticking.mutateAsync({ id: booking.id, came: came || null })}
              key={booking.id}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

type TickProps = { booking: DropInBooking; keep: (came: boolean) => Promise<unknown> }

function Tick({ booking: { id, came, person, isListed }, keep }: TickProps) {
  const [isTicked, change] = useKept(came === true, keep)
  return (
    <Checkbox
      id={`came-${id}`}
      isTicked={isTicked}
      label={person.name}
      name={`came-${id}`}
      toggle={() => change(!isTicked)}
      value="yes"
      {...(isListed ? {} : { hint: 'Only counted' })}
    />
  )
}
