import type { SecondStep, SignedIn } from '@elevate/contracts/auth'
import { useState } from 'react'
import { Page } from '../../../ui/Page.tsx'
import '../../../styles/second-factor.scss'
import { ProveWithCode } from './ProveWithCode.tsx'
import { ProveWithPasskey } from './ProveWithPasskey.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'

type Props = { step: SecondStep; done: (signedIn: SignedIn) => void; startAgain: () => void }
type Way = SecondStep['ways'][number]

/** After the password: show the second factor, or set one up where one is required. */
export function SecondStepPage({ step, done, startAgain }: Props) {
  return step.next === 'set-up' ? (
    <SetUpFactor done={done} token={step.token} />
  ) : (
    <Prove done={done} startAgain={startAgain} step={step} />
  )
}

const titles: Record<Way, string> = {
  code: 'Enter the code from your app',
  passkey: 'Use your passkey',
  'recovery-code': 'Use a recovery code',
}

const instead: Record<Way, string> = {
  code: 'Enter a code from my app instead',
  passkey: 'Use my passkey instead',
  'recovery-code': 'I do not have my device: use a recovery code',
}

function Prove({ step, done, startAgain }: Props) {
  const { token, ways } = step
  const [way, setWay] = useState<Way | undefined>(ways[0])
  if (way === undefined) return null
  return (
    <Page key={way} title={titles[way]}>
      {way === 'passkey' ? (
        <ProveWithPasskey done={done} token={token} />
      ) : (
        <ProveWithCode done={done} kind={way} token={token} />
      )}
      <h2 className="nhsuk-heading-s">If you cannot do this</h2>
      <ul className="nhsuk-list">
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <li key={other}>
              <button className="app-link-button" onClick={() => setWay(other)} type="button">
                {instead[other]}
              </button>
            </li>
          ))}
        <li>
          <button className="app-link-button" onClick={startAgain} type="button">
            Start again with another email address
          </button>
        </li>
      </ul>
      <p>If you have lost your device and your recovery codes, ask your administrator to take the second factor off.</p>
    </Page>
  )
}
