/** The library's own housekeeping objects: what they report is taken note of by nobody and stays inside. */
import { defineType, type HostObject, type ObjectType } from "./define";

class Service {}

const silent = (): null => null;

const service: ObjectType<Service> = defineType<Service>("Service", {
  methods: {
    NotifyActionHandlerReady: silent,
    SendTelemetryEvent: silent,
    SendCustomerContentTelemetryEvent: silent,
  },
});

/** A service by its name; null for one that this host does not have. */
export function serviceNamed(name: string): HostObject | null {
  return /AddinInternalService|ActionService|TelemetryService/.test(name)
    ? service(new Service())
    : null;
}
