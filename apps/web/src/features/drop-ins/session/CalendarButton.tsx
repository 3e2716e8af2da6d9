import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { getDropInCalendarFile } from '@elevate/contracts/drop-ins'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { whenWords } from '../words.ts'

/** A calendar file, since calendars of all makes open one. */
export function CalendarButton({ dropIn }: { dropIn: DropIn }) {
  const fetching = useMutation({
    mutationFn: () => download(getDropInCalendarFile, { params: { dropInId: dropIn.id } }),
    onSuccess: saveFile,
  })
  return (
    <>
      <Fault fault={fetching.error} />
      <Button
        aria-label={fetching.isPending ? undefined : `Add to your calendar: ${whenWords(dropIn)}`}
        busy={fetching.isPending && 'Making the calendar file'}
        look="secondary"
        onClick={() => fetching.mutate()}
      >
        Add to your calendar
      </Button>
    </>
  )
}
