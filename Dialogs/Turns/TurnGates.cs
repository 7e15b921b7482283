namespace EmpathyBot.Dialogs.Turns;

/// <summary>
/// Lets one turn at a time into a conversation, and of those one at a time to a person, who may have several. Turns of different
/// conversations and people do not wait for each other.
/// </summary>
internal sealed class TurnGates
{
    private readonly Dictionary<object, Gate> _gates = [];

    /// <summary>Waits for one's turn.</summary>
    /// <param name="subject">A conversation's or a person's key. Who needs both takes the conversation's first.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<IDisposable> EnterAsync(object subject, CancellationToken cancellationToken)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(subject, out gate))
                _gates[subject] = gate = new Gate(this, subject);
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
                _gates.Remove(gate.Subject);
        }
    }

    private sealed class Gate(TurnGates gates, object subject) : IDisposable
    {
        public object Subject { get; } = subject;

        public SemaphoreSlim Turnstile { get; } = new(1, 1);

        public int Inside { get; set; }

        public void Dispose() => gates.Leave(this, entered: true);
    }
}
