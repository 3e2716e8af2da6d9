import { markAttendance } from '@elevate/contracts/interview-bookings'
import type { Attendance as Came } from '@elevate/contracts/interviews'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshInterviews } from '../queries.ts'

type AttendanceProps = { applicationId: string; name: string; attendance: Came | null }

const saidWords = { attended: 'came', missed: 'missed it' } as const

/** Whether they came; missing it is no fault, and another time can be booked. */
export function Attendance({ applicationId, name, attendance }: AttendanceProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const marking = useMutation({
    mutationFn: (came: Came | null) => call(markAttendance, { params: { applicationId }, body: { attendance: came } }),
    onSuccess: async (_reply, came) => {
      await refreshInterviews(queryClient)
      tellDone(came === null ? 'That is taken back' : `It is written down that ${name} ${saidWords[came]}`)
    },
  })
  const button = (came: Came | null, text: string, look: 'primary' | 'secondary') => (
    <Button
      busy={marking.isPending && marking.variables === came && 'Saving'}
      look={look}
      onClick={() => marking.mutate(came)}
    >
      {text}
    </Button>
  )
  return (
    <section>
      <h2 className="nhsuk-heading-m">Did {name} come?</h2>
      <Fault fault={marking.error} />
      {attendance === null ? (
        <div className="app-actions">
          {button('attended', 'Yes, they came', 'primary')}
          {button('missed', 'No, they missed it', 'secondary')}
        </div>
      ) : (
        <>
          <p>
            {name} {saidWords[attendance]}.
            {attendance === 'missed' &&
              ' Things happen: ring them, and book another time below if they would like one.'}
          </p>
          {button(null, 'Take that back', 'secondary')}
        </>
      )}
    </section>
  )
}
