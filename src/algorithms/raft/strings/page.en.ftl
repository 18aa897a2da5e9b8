### Raft's forms on the page: operations and groups of settings.

## Operations of the key-value machine

operation-set = set
operation-add = add
operation-get = get
operation-delete = delete
operation-cas = compare and set
operation-field-key = Key
operation-field-value = Value
operation-field-by = Add
operation-field-from = If it is
    .help = Leave empty for «not there yet».
operation-field-to = Set to
operation-field-read = How it is answered
read-mode-unset = as the run is set
    .description = By lease or read-index where those settings are on, else through the log.

## Settings, by theme

config-group-timing = Timing
config-group-elections = Elections
config-group-log = Log
config-group-clients = Clients and reads
config-group-membership = Membership
