import { createI18n } from 'vue-i18n';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../src/i18n/en';
import { zh } from '../src/i18n/zh';

type Tree = { [key: string]: string | Tree };

const keys = (tree: Tree, before = ''): string[] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [before + key] : keys(value, `${before}${key}.`)));
const sources = import.meta.glob<string>('../src/**/*.{vue,ts}', { query: '?raw', import: 'default', eager: true });

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect(keys(en as Tree)).toEqual(keys(zh as Tree));
  });

  it('have the same placeholders in both languages', () => {
    const placeholders = (tree: Tree): Record<string, string[]> =>
      Object.fromEntries(keys(tree).map((key) => [key, ((key.split('.').reduce<unknown>((t, k) => (t as Tree)[k], tree) as string).match(/\{[^}]*\}/g) ?? []).sort()]));
    expect(placeholders(en as Tree)).toEqual(placeholders(zh as Tree));
  });

  it('are there for every key that the page names', () => {
    const known = new Set(keys(zh as Tree));
    const missing = Object.values(sources).flatMap((text) =>
      [...text.matchAll(/\bt\('([a-zA-Z.]+)'/g)].map((match) => match[1]!).filter((key) => !known.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('can all be compiled', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const [locale, messages] of [['zh', zh], ['en', en]] as const) {
      const { t } = createI18n({ legacy: false, locale, messages: { [locale]: messages } }).global as unknown as { t: (key: string) => string };
      for (const key of keys(messages as Tree)) expect(t(key)).not.toBe(key);
    }
    expect(warn.mock.calls.filter(([text]) => /compil/i.test(String(text)))).toEqual([]);
  });
});
