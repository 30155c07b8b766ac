/** `Excel.SettingCollection`: the document settings as the book holds them (`Office.context.document.settings` keeps a copy of its own). */
import { defineType, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { text } from "./arguments";

export class Settings {}

class Setting {
  constructor(readonly key: string) {}
}

function found(key: unknown, call: Call): HostObject | null {
  const wanted = text(key);
  return wanted in call.book.documentSettings ? settingObject(new Setting(wanted)) : null;
}

export const settingsObject: ObjectType<Settings> = defineType<Settings>("SettingCollection", {
  items: (_, call) =>
    Object.keys(call.book.documentSettings).map((key) => settingObject(new Setting(key))),
  getItem: (_, key, call) => found(key, call),
  methods: {
    Add: (_, [key, value], call) => {
      const name = text(key);
      call.book.documentSettings = { ...call.book.documentSettings, [name]: value };
      return settingObject(new Setting(name));
    },
    GetCount: (_, __, call) => Object.keys(call.book.documentSettings).length,
    GetItem: (_, [key], call) => found(key, call) ?? fail("ItemNotFound"),
    GetItemOrNullObject: (_, [key], call) => found(key, call),
  },
});

const settingObject: ObjectType<Setting> = defineType<Setting>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, call) =>
        key in call.book.documentSettings ? call.book.documentSettings[key] : fail("ItemNotFound"),
      set: ({ key }, value, call) => {
        call.book.documentSettings = { ...call.book.documentSettings, [key]: value };
      },
    },
  },
  methods: {
    Delete: ({ key }, _, call) => {
      const { [key]: gone, ...rest } = call.book.documentSettings;
      if (gone === undefined) fail("ItemNotFound");
      call.book.documentSettings = rest;
    },
  },
});
