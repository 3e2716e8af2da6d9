import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { useBackWith } from './back.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** The last page of setting up: the codes, and a button that says they are kept. */
export function KeepCodesPage({ codes, done }: { codes: string[]; done: string }) {
  const goBack = useBackWith()
  return (
    <Page key="keep" title="Keep your recovery codes">
      <RecoveryCodes codes={codes} />
      <Button onClick={() => goBack(done)}>I have kept them</Button>
    </Page>
  )
}
