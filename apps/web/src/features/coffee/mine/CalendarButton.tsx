import { getMyCoffeeCalendarFile } from '@elevate/contracts/coffee-mine'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { saveFile } from '../../../ui/save-file.ts'

/** A calendar file, since calendars of all makes open one. */
export function CalendarButton({ roundId, names }: { roundId: string; names: string }) {
  const fetching = useMutation({
    mutationFn: () => download(getMyCoffeeCalendarFile, { params: { roundId } }),
    onSuccess: saveFile,
  })
  return (
    <>
      <Fault fault={fetching.error} />
      <Button
        busy={fetching.isPending && 'Making the calendar file'}
        look="secondary"
        onClick={() => fetching.mutate()}
      >
        Add to your calendar<span className="nhsuk-u-visually-hidden"> the coffee with {names}</span>
      </Button>
    </>
  )
}
