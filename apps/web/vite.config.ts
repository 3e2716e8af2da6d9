import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { packed } from './packed.ts'

const api = process.env.API_URL ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), packed()],
  build: {
    outDir: 'dist',
    // The policy allows neither inline scripts nor inline styles. What a page needs is asked for together with it.
    modulePreload: { polyfill: false },
    // Each file is a wait of its own on a bad connection: what every page needs is one, and what most forms share another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'forms', test: /src.(forms|ui)./, minShareCount: 8 },
          ],
        },
      },
    },
    // Icons become data: URLs, which `img-src 'self' data:` allows; fonts are not used.
    assetsInlineLimit: 4096,
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: { proxy: { '/api': api, '/calendar': api } },
  preview: { proxy: { '/api': api, '/calendar': api } },
})
