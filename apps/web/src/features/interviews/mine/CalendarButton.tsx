import { getMyInterviewCalendarFile } from '@elevate/contracts/interviews-mine'
import { useMutation } from '@tanstack/react-query'
import { download } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { saveFile } from '../../../ui/save-file.ts'

export function CalendarButton({ applicationId, when }: { applicationId: string; when: string }) {
  const fetching = useMutation({
    mutationFn: () => download(getMyInterviewCalendarFile, { params: { applicationId } }),
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
        Add to your calendar<span className="nhsuk-u-visually-hidden">: {when}</span>
      </Button>
    </>
  )
}
