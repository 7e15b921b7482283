namespace EmpathyBot.Dialogs.Turns;

/// <summary>Lets one turn at a time into a conversation; turns of different conversations do not wait for each other.</summary>
internal sealed class ConversationGates
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    public async ValueTask<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(conversation, out gate))
                _gates[conversation] = gate = new Gate(this, conversation);
            gate.Inside++;
        }

        try
        {
            await gate.Turnstile.WaitAsync(cancellationToken);
            return gate;
        }
        catch
        {
            Leave(gate, entered: false);
            throw;
        }
    }

    private void Leave(Gate gate, bool entered)
    {
        if (entered)
            gate.Turnstile.Release();
        lock (_gates)
        {
            if (--gate.Inside == 0)
                _gates.Remove(gate.Conversation);
        }
    }

    private sealed class Gate(ConversationGates gates, string conversation) : IDisposable
    {
        public string Conversation { get; } = conversation;

        public SemaphoreSlim Turnstile { get; } = new(1, 1);

        public int Inside { get; set; }

        public void Dispose() => gates.Leave(this, entered: true);
    }
}
