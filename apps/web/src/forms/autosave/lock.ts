type Locked = { iv: string; sealed: string }

export type Lock = {
  close: (text: string) => Promise<Locked>
  /** Throws when the key is another one, or when what was kept has been tampered with. */
  open: (locked: Locked) => Promise<string>
}

/**
 * AES-GCM with a key that only the server hands out, together with the draft. `purpose` is bound into the seal, so
 * that what was kept for one draft cannot be passed off as another's. Undefined where the browser has no WebCrypto,
 * which is on addresses without TLS.
 */
export function makeLock(lockKey: string, purpose: string): Lock | undefined {
  if (globalThis.crypto?.subtle === undefined) return undefined
  const key = crypto.subtle.importKey('raw', bytesOf(lockKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
  // Awaited where it is used; unheard it would be reported as nobody's fault.
  key.catch(() => {})
  const additionalData = new TextEncoder().encode(purpose)
  return {
    close: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const algorithm = { name: 'AES-GCM', iv, additionalData }
      const sealed = await crypto.subtle.encrypt(algorithm, await key, new TextEncoder().encode(text))
      return { iv: textOf(iv), sealed: textOf(new Uint8Array(sealed)) }
    },
    open: async ({ iv, sealed }) => {
      const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData }
      return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await key, bytesOf(sealed)))
    },
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

const textOf = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
