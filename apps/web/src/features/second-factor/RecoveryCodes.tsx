import { useState } from 'react'
import { useProduct } from '../../product.ts'
import '../../styles/second-factor.scss'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Shown once: copy them, print them or keep them as a file. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { name } = useProduct()
  const [said, setSaid] = useState('')
  const text = codes.join('\n')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('The codes are copied.'),
      () => setSaid('Your browser did not allow copying. Print the codes or save them as a file.'),
    )
  const save = () => {
    const file = new Blob([`Recovery codes for ${name}. Each works once.\n\n${text}\n`], { type: 'text/plain' })
    saveFile({ file, name: 'recovery-codes.txt' })
    setSaid('The codes are saved as a file.')
  }
  return (
    <>
      <p>
        With one of these codes you get in when you do not have your device. Each works once. Keep them where you keep
        what matters, and not on the same device. <strong>You will not see them again.</strong>
      </p>
      <ol aria-label="Your recovery codes" className="app-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="app-actions app-screen-only">
        <Button look="secondary" onClick={() => void copy()} small>
          Copy the codes
        </Button>
        <Button look="secondary" onClick={save} small>
          Save them as a file
        </Button>
        <Button look="secondary" onClick={() => window.print()} small>
          Print them
        </Button>
      </div>
      <p role="status">{said}</p>
    </>
  )
}
