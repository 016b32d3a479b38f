# packaging follows
