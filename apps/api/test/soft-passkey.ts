import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

type Question = { challenge: string; rpId?: string; rp?: { id: string } }
type Circumstances = { origin: string; isVerified?: boolean; counter?: number; host?: string }

const base64url = (bytes: Buffer): string => bytes.toString('base64url')
const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()

/** Head of a CBOR item: its kind and its length or value. */
const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const map = (...pairs: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, pairs.length), ...pairs.flat()])

/** A device that makes and uses passkeys (WebAuthn, ES256, no attestation), as a phone would. */
export const aDevice = (personId: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = map(
    [int(1), int(2)],
    [int(3), int(-7)],
    [int(-1), int(1)],
    [int(-2), bytes(Buffer.from(x, 'base64url'))],
    [int(-3), bytes(Buffer.from(y, 'base64url'))],
  )
  const authData = ({ rpId, rp }: Question, how: Circumstances, credential = Buffer.alloc(0)): Buffer => {
    const flags = 1 | (how.isVerified === false ? 0 : 4) | (credential.length > 0 ? 64 : 0)
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(how.counter ?? 0)
    return Buffer.concat([sha256(how.host ?? rpId ?? rp?.id ?? ''), Buffer.from([flags]), counter, credential])
  }
  const clientData = (type: string, { challenge }: Question, { origin }: Circumstances): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  return {
    make: (question: Question, how: Circumstances) => {
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const attestation = map(
        [text('fmt'), text('none')],
        [text('attStmt'), map()],
        [text('authData'), bytes(authData(question, how, credential))],
      )
      return {
        id: base64url(id),
        clientDataJSON: base64url(clientData('webauthn.create', question, how)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      }
    },
    answer: (question: Question, how: Circumstances) => {
      const authenticatorData = authData(question, how)
      const client = clientData('webauthn.get', question, how)
      return {
        id: base64url(id),
        clientDataJSON: base64url(client),
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign('sha256', Buffer.concat([authenticatorData, sha256(client)]), privateKey)),
        userHandle: base64url(Buffer.from(personId)),
      }
    },
  }
}
