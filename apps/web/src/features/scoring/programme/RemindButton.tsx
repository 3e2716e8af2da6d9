import { remindScorers } from '@elevate/contracts/scoring-programme'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import type { AskedStage } from '../queries.ts'

/** Tells who is behind, by mail and in the app; each of them once a day at most. */
export function RemindButton({ asked }: { asked: AskedStage }) {
  const tellDone = useTellDone()
  const reminding = useMutation({
    mutationFn: () => call(remindScorers, { params: asked }),
    onSuccess: ({ reminded, remindedToday }) =>
      tellDone(
        reminded.length > 0
          ? `Reminded ${reminded.join(', ')}`
          : `Nobody was reminded again: ${remindedToday.join(', ')} had a reminder today`,
      ),
  })
  return (
    <>
      <Button busy={reminding.isPending && 'Reminding'} look="secondary" onClick={() => reminding.mutate()}>
        Remind those who are behind
      </Button>
      <Fault fault={reminding.error} />
    </>
  )
}
