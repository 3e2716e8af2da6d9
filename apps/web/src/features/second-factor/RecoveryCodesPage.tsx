import { makeRecoveryCodes } from '@elevate/contracts/second-factor'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { back } from './back.ts'
import { KeepCodesPage } from './KeepCodesPage.tsx'

export function RecoveryCodesPage() {
  const action = useMutation({ mutationFn: () => call(makeRecoveryCodes) })
  if (action.data) return <KeepCodesPage codes={action.data.recoveryCodes} done="You have new recovery codes" />
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Making new codes"
      confirm="Make new recovery codes"
      look="primary"
      title="Make new recovery codes?"
    >
      <p>You get ten new codes. The ones that you have now stop working at once.</p>
    </ConfirmPage>
  )
}
