import { type SyntheticEvent, useState } from 'react'
import { useSearchParams } from 'react-router'
import { TextField } from '../../../forms/TextField.tsx'
import { Button } from '../../../ui/Button.tsx'

/** Where the line is drawn; it stands in the address, so that it can be shown to somebody else. */
export function LineForm({ line }: { line: number }) {
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState(String(line))
  const [error, setError] = useState<string>()
  const draw = (event: SyntheticEvent) => {
    event.preventDefault()
    const isPlace = /^[1-9]\d{0,3}$/.test(typed.trim())
    setError(isPlace ? undefined : 'Enter a place, for example 5')
    if (!isPlace) return
    const next = new URLSearchParams(search)
    next.set('line', typed.trim())
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return (
    <form className="app-line-form app-screen-only" noValidate onSubmit={draw}>
      <TextField
        field={{ name: 'line', value: typed, error, set: setTyped }}
        inputMode="numeric"
        label="Draw the line after place"
        width={4}
      />
      <Button look="secondary" small type="submit">
        Draw the line
      </Button>
    </form>
  )
}
