import { type Check, showDbsNumber } from '@elevate/contracts/checks'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'

/** The number in full, for who has to copy it; that it was looked at is written down. */
export function DbsNumber({ check }: { check: Check }) {
  const shown = useMutation({ mutationFn: () => call(showDbsNumber, { params: { checkId: check.id } }) })
  if (shown.data) {
    return (
      <p role="status">
        Certificate number: <strong>{shown.data.certificateNumber}</strong>
      </p>
    )
  }
  return (
    <>
      <Fault fault={shown.error} />
      <Button busy={shown.isPending && 'Fetching the number'} look="secondary" onClick={() => shown.mutate()} small>
        Show the whole number
      </Button>
      <p className="nhsuk-hint">Your name and the time are written down when you look.</p>
    </>
  )
}
